import { FeaturesModule } from '@cylch/features';
import { type ApplicationOptions, PlatformModule } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { TimelineModule } from '@cylch/timeline';
import { type DynamicModule, Module } from '@nestjs/common';

/**
 * The application as a command uses it: the same modules as the server’s, and nothing that answers.
 */
@Module({ imports: [FeaturesModule, TimelineModule] })
export class CliModule {
  static forRoot(settings: Settings, options: ApplicationOptions): DynamicModule {
    return { module: CliModule, imports: [PlatformModule.forRoot(settings, options)] };
  }
}
